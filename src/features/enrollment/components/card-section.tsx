import { Stack, Text, Title } from '@mantine/core'
import { type CatalogueModule, ModuleCard } from './module-card'
import { ModuleGrid } from './module-grid'

type CardSectionProps = {
  id: string
  slug: string
  title: string
  text?: string
  modules: readonly CatalogueModule[]
  canPin: boolean
}

/** A part of the home page with cards under a heading; nothing where there are none. */
export function CardSection({ id, slug, title, text, modules, canPin }: CardSectionProps) {
  if (modules.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Stack gap="md">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {text && (
          <Text c="dimmed" size="sm">
            {text}
          </Text>
        )}
        <ModuleGrid>
          {modules.map((module) => (
            <ModuleCard key={module.id} slug={slug} module={module} headingOrder={3} canPin={canPin} />
          ))}
        </ModuleGrid>
      </Stack>
    </section>
  )
}
