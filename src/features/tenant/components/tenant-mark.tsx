import { Avatar, Group, Text } from '@mantine/core'
import Link from 'next/link'
import classes from './tenant-mark.module.css'

type TenantMarkProps = { tenant: { slug: string; name: string; logoAssetId: string | null } }

/** The company's logo (or initial) and name; leads home. */
export function TenantMark({ tenant }: TenantMarkProps) {
  return (
    <Group component={Link} {...{ href: `/t/${tenant.slug}` }} gap="xs" wrap="nowrap" miw={0} className={classes.mark}>
      <Avatar
        src={tenant.logoAssetId ? `/t/${tenant.slug}/files/${tenant.logoAssetId}` : null}
        name={tenant.name}
        color="initials"
        radius="sm"
        size={36}
        alt=""
      />
      <Text fw={650} truncate>
        {tenant.name}
      </Text>
    </Group>
  )
}
