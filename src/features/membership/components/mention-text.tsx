import { Anchor, Text, type TextProps } from '@mantine/core'
import { splitText } from '@/lib/linked-text'

type MentionTextProps = TextProps & { body: string; mentions?: readonly { id: string; name: string }[] }

/** Plain text as somebody wrote it, with its addresses as links and the people whom it names highlighted. */
export function MentionText({ body, mentions = [], ...props }: MentionTextProps) {
  const parts = splitText(
    body,
    mentions.map(({ name }) => name),
  )
  return (
    <Text {...props} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {parts.map((part, index) => {
        // Parts never move, and the same text may stand twice.
        const key = `${index}`
        if (part.kind === 'text') return part.text
        if (part.kind === 'mention')
          return (
            <Text key={key} span inherit fw={600} c="var(--mantine-primary-color-light-color)">
              {part.text}
            </Text>
          )
        return (
          <Anchor key={key} inherit href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </Anchor>
        )
      })}
    </Text>
  )
}
