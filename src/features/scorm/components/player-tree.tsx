'use client'

import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { TreeNode } from '../player/runtime/types'
import type { ScormStatus } from '../policy'
import classes from './player.module.css'
import { useFigures } from './use-figures'

export const STATUS_ICONS: Record<ScormStatus, typeof IconCircle> = {
  'not attempted': IconCircle,
  incomplete: IconCircleDashed,
  completed: IconCircleCheck,
  passed: IconCircleCheck,
  failed: IconCircleX,
}

type PlayerTreeProps = { tree: readonly TreeNode[]; onChoose: (id: string) => void }

/** The activities of the course, what was reached in each, and the way to those that may be chosen. */
export function PlayerTree({ tree, onChoose }: PlayerTreeProps) {
  const t = useTranslations()
  const figures = useFigures()
  const shown = tree.filter(({ isVisible }) => isVisible)
  const isInOrder = shown.every(({ canChoose, isCurrent }) => !canChoose || isCurrent)
  return (
    <>
      {isInOrder && (
        <Text size="sm" c="dimmed" px={8} pb={8}>
          {t('scormPlayer.inOrder')}
        </Text>
      )}
      <ol className={classes.tree}>
        {shown.map((node) => {
          const Icon = STATUS_ICONS[node.status]
          return (
            <li key={node.id} style={{ paddingInlineStart: Math.min(node.depth, 6) * 14 }}>
              <UnstyledButton
                className={classes.node}
                disabled={!node.canChoose && !node.isCurrent}
                aria-current={node.isCurrent ? 'step' : undefined}
                data-status={node.status}
                onClick={() => node.canChoose && onChoose(node.id)}
              >
                <Icon size={18} aria-hidden className={classes.nodeIcon} />
                <Text size="sm" component="span" style={{ overflowWrap: 'anywhere' }}>
                  {node.title}
                  <VisuallyHidden>{` – ${t(`scormReport.statuses.${node.status}`)}`}</VisuallyHidden>
                  {node.score !== null && (
                    <Text span size="xs" className={classes.score}>
                      {' '}
                      {figures.score(node.score)}
                    </Text>
                  )}
                </Text>
              </UnstyledButton>
            </li>
          )
        })}
      </ol>
    </>
  )
}
