/** Reads page (from 1) and search words of an address. */
export function readPage(url: string): { words: string; page: number } {
  const search = new URL(url).searchParams
  const page = Number(search.get('page'))
  return {
    words: (search.get('q') ?? '').trim().slice(0, 40),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
