import { notFound } from 'next/navigation'

/** An address of a company that names no page ends in the company's own frame. */
export default function Page() {
  notFound()
}
