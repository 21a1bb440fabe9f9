/** Which stretch of a list a page is. A page past the end is the last one. */
export function pageOf({ total, wanted, size }: { total: number; wanted: number; size: number }) {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(wanted, pages)
  return { page, pages, skip: (page - 1) * size, take: size }
}
