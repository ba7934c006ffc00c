import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const securityHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains' },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'pg', 'pg-boss', 'pino'],
  experimental: {
    authInterrupts: true,
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'],
  },
  // `npm test` checks the types of the whole project in a step of its own.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingIncludes: {
    '/t/*/certificates/*/pdf': ['./node_modules/@expo-google-fonts/inter/{400Regular,600SemiBold,700Bold}/*.ttf'],
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  // Compiled when building, so that no browser loads a parser of messages.
  experimental: { messages: { path: './src/i18n/messages', format: 'json', locales: ['en', 'sl'], precompile: true } },
})(config)
