'use client'

import { lazy, Suspense, useState } from 'react'
import type { Shell } from './shell-context'
import { UserButton } from './user-button'

const loadMenu = () => import('./open-user-menu')
const OpenUserMenu = lazy(loadMenu)

/** The person's menu; its code comes when it is first reached for, since most pages are read without it. */
export function UserMenu({ shell }: { shell: Shell }) {
  const [isUsed, setIsUsed] = useState(false)
  const button = (
    <UserButton
      name={shell.member.name}
      aria-expanded={false}
      onPointerEnter={loadMenu}
      onFocus={loadMenu}
      onClick={() => setIsUsed(true)}
    />
  )
  return isUsed ? (
    <Suspense fallback={button}>
      <OpenUserMenu shell={shell} />
    </Suspense>
  ) : (
    button
  )
}
