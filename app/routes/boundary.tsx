import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react'
import { ErrorPage } from '../ui/error-page.tsx'

/** Stands between the frame and every page: what a page refuses, also by an act, is told within the frame, which knows the reader's language. */
export default function Boundary() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />
  return <ErrorPage status={error.status} sentence={error.data} />
}
