import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'

const EXPIRED = '页面已过期，请重新打开'

/** The id that was made with a form: what is done under it is done once, however often the form arrives. */
export const formId = z.string({ required_error: EXPIRED }).refine(isId, EXPIRED)

/** A form with nothing to fill in. */
export const BareForm = z.object({ id: formId })
