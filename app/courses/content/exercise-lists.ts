/** The lists in exercises.yaml whose entries are judged and so have a knowledge point. */
export const JUDGED_LISTS = ['sorts', 'cases', 'marks', 'calculations', 'labs'] as const
/** The lists in exercises.yaml whose entries are only used. */
export const AID_LISTS = ['checklists', 'diagrams', 'cards'] as const
