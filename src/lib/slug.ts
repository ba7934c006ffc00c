/** Lower-case ASCII words joined by hyphens; at most 60 characters, never empty. */
export function slugify(text: string): string {
  const slug = text
    .replace(/đ/gi, 'd')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'untitled' : slug
}
