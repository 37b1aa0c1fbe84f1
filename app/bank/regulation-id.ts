/** The id under which a question of the database names its law: it has one, written beside it. */
export const REGULATION_ID = 'regulation'
