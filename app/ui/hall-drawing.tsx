/** The platform of a hall with two flights of steps; its edge, the first sense of 廉, is drawn in the accent. */
export function HallDrawing() {
  return (
    <svg
      className="hall"
      viewBox="0 0 560 272"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeLinejoin="round"
    >
      <path d="M16 226h44M440 226h104M510 164h34" />
      <path className="hall-face" d="M60 170h380v56H60ZM440 170l70-62v56l-70 62ZM60 170l70-62h380l-70 62Z" />
      <path d="M60 189h380l70-62M60 207h380l70-62" opacity=".55" />
      <Flight left={136} />
      <Flight left={308} />
      <Column left={156} top={118} />
      <Column left={424} top={118} />
      <Column left={108} top={150} />
      <Column left={376} top={150} />
      <path className="hall-face" d="M88 44h372v12H88Z" />
      <path
        className="hall-face"
        d="M44 30c16 10 34 14 60 14h344c26 0 44-4 60-14-50-4-74-14-92-28H136c-18 14-42 24-92 28Z"
      />
      <path className="hall-edge" d="M130 108 60 170h380l70-62" />
    </svg>
  )
}

/** Three steps, each drawn over the one behind it. */
function Flight({ left }: { left: number }) {
  return [0, 1, 2].map((step) => {
    const rise = 42 - 14 * step
    return (
      <path
        key={step}
        className="hall-face"
        transform={`translate(${left - 11 * step} ${184 + 24 * step})`}
        d={`M0 0h56l-11 10h-56ZM-11 10h56v${rise}h-56ZM56 0l-11 10v${rise}l11-10Z`}
      />
    )
  })
}

function Column({ left, top }: { left: number; top: number }) {
  return <path className="hall-face" d={`M${left} ${top}V56h12v${top - 56}ZM${left - 6} ${top}h24v7h-24Z`} />
}
