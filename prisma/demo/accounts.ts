export const DEMO_PASSWORD = 'mojster-demo'

export const PLATFORM_ADMIN = { email: 'platform@mojster.example', name: 'Petra Platform' }
