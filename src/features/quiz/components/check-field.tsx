import { Text } from '@mantine/core'
import { useId } from 'react'
import classes from './check-field.module.css'

type CheckFieldProps = { label: string; hint?: string; isChecked: boolean; onChange: (isChecked: boolean) => void }

/** A browser's own checkbox with its label. */
export function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  const hintId = useId()
  return (
    <div className={classes.field}>
      <label className={classes.label}>
        <input
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          {...(hint ? { 'aria-describedby': hintId } : {})}
        />
        <Text span size="sm">
          {label}
        </Text>
      </label>
      {hint && (
        <Text size="xs" c="dimmed" id={hintId} className={classes.hint}>
          {hint}
        </Text>
      )}
    </div>
  )
}
