// Own drawings on a 24-unit grid, one stroke of 1.6 with square ends: they read as ruled lines, like the mark.
const PATHS = {
  today: 'M4 6h16v14H4ZM4 10h16M8 3v5M16 3v5M8.5 14.5l2.5 2.5 4.5-4.5',
  courses:
    'M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5ZM12 6.5V20',
  practice: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19ZM14 6.5 17.5 10M13 20h7',
  me: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20.5c.5-4 3.5-5.5 8-5.5s7.5 1.5 8 5.5',
  exams: 'M6 3.5h9l4 4v13H6ZM14.5 3.5v4.5H19M9 12.5h7M9 16h4',
  surveys: 'M4 4.5h16v12h-9l-4 4v-4H4ZM8 8.5h8M8 12.5h5',
  pledges: 'M5 3.5h14v17H5ZM8.5 8h7M8.5 11.5h7M8.5 16.5c1.5-2 2.5-2 3 0s1.5 1 4-.5',
  ledger: 'M6 3.5h13v17H6a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2ZM8 3.5v17M11.5 8.5h4.5M11.5 12h4.5',
  members:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M15.5 5a3.2 3.2 0 0 1 0 6.2M17.5 14.8c2.3.5 3.7 2 4 4.7',
  obligations: 'M4 5h3v3H4ZM4 10.5h3v3H4ZM4 16h3v3H4ZM10.5 6.5H20M10.5 12H20M10.5 17.5H20',
  reports: 'M4 4v16h16M8.5 16v-4M12.5 16V8M16.5 16v-6',
  organize: 'M9 3.5h6v5H9ZM3.5 15.5h6v5h-6ZM14.5 15.5h6v5h-6ZM12 8.5v3.5M6.5 15.5V12h11v3.5',
  settings: 'M4 7h9M17 7h3M13 4.5h4v5h-4ZM4 17h3M11 17h9M7 14.5h4v5H7Z',
  audit: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.2 15.2 20.5 20.5M8 10.5l2 2 3.5-3.5',
  verify: 'M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6ZM8.5 12l2.5 2.5 4.5-4.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.2 15.2 20.5 20.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  password: 'M7 11V8a5 5 0 0 1 10 0v3M4.5 11h15v9.5h-15ZM12 14.5v2.5',
  device: 'M3.5 5h12v10h-12ZM7 19h5M15.5 10.5h5v9h-5Z',
  live: 'M3.5 5h17v11h-17ZM10.5 8v5l4.5-2.5ZM8.5 19.5h7',
  next: 'M9.5 6.5 15 12l-5.5 5.5',
  leave: 'M13 4H5v16h8M9.5 12H20M16.5 8.5 20 12l-3.5 3.5',
} as const

/** The names of the drawings. */
export type IconName = keyof typeof PATHS

/** A small drawing beside a word; never alone, so it is hidden from those who listen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  )
}
