'use client'

import '@mantine/charts/styles.css'
import { BarChart, type ChartSeries } from '@mantine/charts'
import { useReducedMotion } from '@mantine/hooks'
import { useFormatter } from 'next-intl'

type FigureChartProps = {
  label: string
  data: Record<string, string | number>[]
  dataKey: string
  series: ChartSeries[]
  onPick?: ((index: number) => void) | undefined
}

/** Bars on top of each other; loaded when shown. */
export function FigureChart({ label, data, dataKey, series, onPick }: FigureChartProps) {
  const format = useFormatter()
  const isStill = useReducedMotion()
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={240}
        data={data}
        dataKey={dataKey}
        series={series}
        type="stacked"
        withLegend={series.length > 1}
        legendProps={{ verticalAlign: 'bottom' }}
        valueFormatter={(value) => format.number(value)}
        maxBarWidth={36}
        gridAxis="x"
        tickLine="none"
        yAxisProps={{ allowDecimals: false, width: 36 }}
        barProps={{
          isAnimationActive: !isStill,
          radius: 2,
          ...(onPick ? { cursor: 'pointer', onClick: (_: unknown, index: number) => onPick(index) } : {}),
        }}
      />
    </div>
  )
}
