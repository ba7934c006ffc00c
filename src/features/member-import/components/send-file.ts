import * as z from 'zod'

const answer = z.object({ id: z.uuid() })
const refusal = z.object({ error: z.object({ message: z.string() }) })

/** The id of the import that the file became, or why it was refused, if the server could say. */
export type Sent = { id: string } | { reason: string | null }

export async function sendFile(slug: string, file: File): Promise<Sent> {
  try {
    const response = await fetch(`/api/t/${slug}/people/import`, {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(file.name.toWellFormed()), 'content-type': 'text/csv' },
      body: file,
    })
    const body: unknown = await response.json()
    const created = answer.safeParse(body)
    if (response.ok && created.success) return created.data
    return { reason: refusal.safeParse(body).data?.error.message ?? null }
  } catch {
    return { reason: null }
  }
}
