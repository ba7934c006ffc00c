/** Text that stands for itself in a LIKE, which is what Prisma makes of `contains` and of `equals` without case. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')
