import 'server-only'
import { CredentialsSignin, type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/env'
import { logger } from '@/lib/logger'
import { verifyCredentials } from './credentials'
import { admitOidcIdentity, findOidcUserId } from './oidc'
import { signInProviders } from './providers'
import { endSession, startSession } from './session'
import { SESSION_COOKIE, SESSION_MAX_AGE_SECONDS } from './session-cookie'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
}

declare module '@auth/core/jwt' {
  interface JWT {
    sid?: string
  }
}

/**
 * next-auth runs the protocols and the encrypted cookie; the cookie holds nothing but the id of a Session row,
 * so that deleting the row ends the session at once.
 */
export const authConfig: NextAuthConfig = {
  secret: env.AUTH_SECRET,
  trustHost: true,
  pages: { signIn: '/sign-in', error: '/sign-in' },
  session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE_SECONDS },
  cookies: { sessionToken: SESSION_COOKIE },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: (credentials, request) => verifyCredentials(credentials, request.headers),
    }),
    ...signInProviders.map(({ provider }) => provider),
  ],
  logger: {
    // A wrong password is nothing that whoever runs the server can mend.
    error: (error) => void (error instanceof CredentialsSignin || logger.error({ err: error }, 'Signing in failed.')),
    warn: (code) => logger.warn({ code }, 'Sign-in is not set up as it should be.'),
  },
  callbacks: {
    signIn: async ({ account, profile }) =>
      account?.type !== 'oidc' || (await admitOidcIdentity(account, profile)) || '/sign-in?error=not-invited',
    async jwt({ token, user, account }) {
      if (!account) return token
      const userId = account.type === 'oidc' ? await findOidcUserId(account) : user.id
      return userId ? { sid: await startSession(userId) } : null
    },
    session: ({ session, token }) => ({ expires: session.expires, ...(token.sid ? { sessionId: token.sid } : {}) }),
  },
  events: {
    async signOut(message) {
      if ('token' in message && message.token?.sid) await endSession(message.token.sid)
    },
  },
}
