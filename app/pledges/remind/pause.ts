/** Nobody is reminded of the same thing twice within so many days, however many press the button. */
export const PAUSE_DAYS = 3
