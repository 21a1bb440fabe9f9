import { index, type RouteConfig, route } from '@remix-run/route-config'

/** THE SITE MAP: every address and the file that answers it. */
export default [
  // Everyone
  index('routes/public/home.tsx'),

  // Whoever has an account, or wants one
  route('sign-up', 'routes/account/sign-up.tsx'),
  route('check-inbox', 'routes/account/check-inbox.tsx'),
  route('verify-email/:token', 'routes/account/verify-email.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('second-factor', 'routes/account/second-factor.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('forgot-password', 'routes/account/forgot-password.tsx'),
  route('reset-password/:token', 'routes/account/reset-password.tsx'),
  route('account', 'routes/account/account.tsx'),
  route('account/recovery-codes', 'routes/account/recovery-codes.tsx'),

  // Administrators
  route('admin', 'routes/admin/home.tsx'),
  route('admin/chambers', 'routes/admin/chambers.tsx'),
  route('admin/chambers/:chamberId', 'routes/admin/chamber.tsx'),
  route('admin/health', 'routes/admin/health.tsx'),

  // Only where mails are caught
  route('dev/mail', 'routes/dev/mail.tsx'),
  route('dev/mail/:id', 'routes/dev/mail.$id.tsx'),
  route('dev/mail/:id/html', 'routes/dev/mail.$id.html.ts'),
] satisfies RouteConfig
