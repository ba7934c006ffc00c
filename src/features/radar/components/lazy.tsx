'use client'

import dynamic from 'next/dynamic'

export const LazyRadarNews = dynamic(async () => (await import('./radar-news')).RadarNews, { ssr: false })
