import type { Player } from 'video.js/core.js'

const STEP_SECONDS = 5

/** Left and right arrows go back and on in the film; in menus and on the time line they keep their own meaning. */
export function seekByKeys(player: Player, seconds: number): void {
  player.el().addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? -STEP_SECONDS : event.key === 'ArrowRight' ? STEP_SECONDS : 0
    if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof Element && event.target.closest('.vjs-menu, [role="slider"]')) return
    event.preventDefault()
    const at = (player.currentTime() ?? 0) + step
    player.currentTime(Math.min(Math.max(at, 0), seconds))
  })
}
