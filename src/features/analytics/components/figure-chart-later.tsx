'use client'

import { Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'

/** The chart, with what draws it, once it is shown. */
export const FigureChartLater = dynamic(() => import('./figure-chart').then((file) => file.FigureChart), {
  ssr: false,
  loading: () => <Skeleton h={240} radius="md" />,
})
