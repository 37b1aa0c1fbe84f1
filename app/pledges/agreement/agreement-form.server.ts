import { z } from 'zod'
import { ConfirmationForm } from '../confirmation-form.server.ts'

/** What the page of the agreement sends. */
export const AgreementForm = ConfirmationForm.extend({ version: z.string().max(100) })
