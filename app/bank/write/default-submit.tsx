/** What the return key presses: the first button of a form. Without it that would be one that removes a part. */
export function DefaultSubmit() {
  return (
    <button className="visually-hidden" tabIndex={-1} aria-hidden="true">
      保存草稿
    </button>
  )
}
