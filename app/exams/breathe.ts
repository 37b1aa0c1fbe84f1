/** Lets requests in: the driver of SQLite answers at once, so that batch after batch would keep them out for seconds. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
