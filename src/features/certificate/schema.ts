import * as z from 'zod'
import { pageInput } from '@/lib/pagination'

export const certificateRef = z.strictObject({ certificateId: z.uuid() })
export const certificateList = pageInput

/** Whatever somebody typed or scanned; the verb finds out whether a code is meant. */
export const verifyCertificate = z.strictObject({ code: z.string().max(300) })

export type CertificateRef = z.infer<typeof certificateRef>
export type CertificateList = z.infer<typeof certificateList>
export type VerifyCertificate = z.infer<typeof verifyCertificate>
