/**
 * Exercises of a lesson look the same to everybody and every time, so their public faces are made once, when the
 * content is compiled. (Quizzes use a seed for each attempt.)
 */
export const EXERCISE_SEED = 'lesson'
