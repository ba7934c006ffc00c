import 'server-only'
import type { Provider } from 'next-auth/providers'
import Google from 'next-auth/providers/google'
import MicrosoftEntraId from 'next-auth/providers/microsoft-entra-id'
import { env } from '@/env'

type SignInProvider = { id: string; name: string; provider: Provider }

const google: SignInProvider[] =
  env.AUTH_GOOGLE_ID && env.AUTH_GOOGLE_SECRET
    ? [
        {
          id: 'google',
          name: 'Google',
          provider: Google({ clientId: env.AUTH_GOOGLE_ID, clientSecret: env.AUTH_GOOGLE_SECRET }),
        },
      ]
    : []

const microsoft: SignInProvider[] =
  env.AUTH_MICROSOFT_ENTRA_ID_ID && env.AUTH_MICROSOFT_ENTRA_ID_SECRET && env.AUTH_MICROSOFT_ENTRA_ID_ISSUER
    ? [
        {
          id: 'microsoft-entra-id',
          name: 'Microsoft',
          provider: MicrosoftEntraId({
            clientId: env.AUTH_MICROSOFT_ENTRA_ID_ID,
            clientSecret: env.AUTH_MICROSOFT_ENTRA_ID_SECRET,
            issuer: env.AUTH_MICROSOFT_ENTRA_ID_ISSUER,
          }),
        },
      ]
    : []

const oidc: SignInProvider[] =
  env.AUTH_OIDC_ID && env.AUTH_OIDC_SECRET && env.AUTH_OIDC_ISSUER
    ? [
        {
          id: 'oidc',
          name: env.AUTH_OIDC_NAME,
          provider: {
            id: 'oidc',
            name: env.AUTH_OIDC_NAME,
            type: 'oidc',
            clientId: env.AUTH_OIDC_ID,
            clientSecret: env.AUTH_OIDC_SECRET,
            issuer: env.AUTH_OIDC_ISSUER,
            checks: ['pkce', 'state', 'nonce'],
          },
        },
      ]
    : []

/** The OIDC providers that the environment switches on. */
export const signInProviders: readonly SignInProvider[] = [...google, ...microsoft, ...oidc]
