import pino from 'pino'
import { settings } from './settings.server.ts'

/**
 * The structured log, one JSON object a line on standard output. Ids and counts only: never a name, a 工号,
 * a password, a code or a form's content.
 */
export const log = pino({
  level: settings.environment === 'test' ? 'silent' : 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
})
