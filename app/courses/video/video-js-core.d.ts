/** The build without streaming formats has no types of its own; they are those of the whole player. */
declare module 'video.js/core.js' {
  export { default } from 'video.js'
}
