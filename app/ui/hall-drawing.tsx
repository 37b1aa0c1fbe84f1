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
      <path d="M88 46h392M88 56h392M70 28h428l14-12M70 28l14-12" />
      <Column left={156} top={118} />
      <Column left={400} top={118} />
      <Column left={108} top={150} />
      <Column left={352} top={150} />
      <path className="hall-edge" d="M130 108 60 170h380l70-62" />
    </svg>
  )
}

function Flight({ left }: { left: number }) {
  return (
    <path
      className="hall-face"
      transform={`translate(${left} 0)`}
      d="M0 184h56l-11 10h-56ZM-11 194h56v42h-56ZM56 184l-11 10v42l11-10ZM-11 208h56l-11 10h-56ZM-22 218h56v28h-56ZM45 208l-11 10v28l11-10ZM-22 232h56l-11 10h-56ZM-33 242h56v14h-56ZM34 232l-11 10v14l11-10Z"
    />
  )
}

function Column({ left, top }: { left: number; top: number }) {
  return <path className="hall-face" d={`M${left} ${top}V56h12v${top - 56}ZM${left - 6} ${top}h24v7h-24Z`} />
}
