import { z } from 'zod'
import { ConfirmationForm } from '../confirmation-form.server.ts'

/** What the page of a countersignature sends. */
export const CountersignForm = ConfirmationForm.extend({
  capacity: z.enum(['branch', 'discipline'], { message: '请选择以哪个身份会签' }),
})
