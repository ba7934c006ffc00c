'use client'

import '@mantine/tiptap/styles.css'
import { Input } from '@mantine/core'
import { Link, RichTextEditor as MantineEditor, type RichTextEditorLabels } from '@mantine/tiptap'
import { TableKit } from '@tiptap/extension-table'
import { type Editor, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useMessages, useTranslations } from 'next-intl'
import { useId } from 'react'
import classes from './rich-text.module.css'

export type RichTextEditorProps = {
  label: string
  description?: string | undefined
  /** The text to begin with; later changes of it are ignored. */
  initialHtml: string
  language?: string | undefined
  onChange: (html: string) => void
}

const EXTENSIONS = [
  StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: false }),
  Link.configure({ defaultProtocol: 'https', protocols: ['http', 'https', 'mailto'] }),
  TableKit.configure({ table: { resizable: false } }),
]

/** Writes rich text; what it makes is what `sanitizeHtml` keeps. Heavy: load it through `LazyRichTextEditor`. */
export function RichTextEditor({ label, description, initialHtml, language, onChange }: RichTextEditorProps) {
  const t = useTranslations('common.richText')
  const labels: Partial<RichTextEditorLabels> = useMessages().common.richText.labels
  const [labelId, descriptionId] = [useId(), useId()]
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initialHtml,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(description ? { 'aria-describedby': descriptionId } : {}),
        ...(language ? { lang: language } : {}),
      },
    },
    onUpdate: ({ editor: current }) => onChange(current.isEmpty ? '' : current.getHTML()),
  })
  return (
    <div>
      <Input.Label component="div" id={labelId} onClick={() => editor?.commands.focus()}>
        {label}
      </Input.Label>
      {description && <Input.Description id={descriptionId}>{description}</Input.Description>}
      <MantineEditor
        editor={editor}
        mt={4}
        labels={{ ...labels, tableInsertLabel: (columns, rows) => t('tableSize', { columns, rows }) }}
        classNames={{ content: classes.content }}
      >
        <Toolbar editor={editor} label={t('toolbar', { label })} />
        <MantineEditor.Content />
      </MantineEditor>
    </div>
  )
}

function Toolbar({ editor, label }: { editor: Editor | null; label: string }) {
  const isInTable = useEditorState({ editor, selector: ({ editor: current }) => current?.isActive('table') ?? false })
  return (
    <MantineEditor.Toolbar
      sticky
      stickyOffset="var(--rich-text-offset, var(--app-shell-header-height, 0px))"
      role="toolbar"
      aria-label={label}
    >
      <MantineEditor.ControlsGroup>
        <MantineEditor.H2 />
        <MantineEditor.H3 />
      </MantineEditor.ControlsGroup>
      <MantineEditor.ControlsGroup>
        <MantineEditor.Bold />
        <MantineEditor.Italic />
        <MantineEditor.Underline />
        <MantineEditor.Strikethrough />
        <MantineEditor.Code />
        <MantineEditor.ClearFormatting />
      </MantineEditor.ControlsGroup>
      <MantineEditor.ControlsGroup>
        <MantineEditor.BulletList />
        <MantineEditor.OrderedList />
        <MantineEditor.Blockquote />
        <MantineEditor.Hr />
      </MantineEditor.ControlsGroup>
      <MantineEditor.ControlsGroup>
        <MantineEditor.Link />
        <MantineEditor.Unlink />
      </MantineEditor.ControlsGroup>
      <MantineEditor.ControlsGroup>
        <MantineEditor.TableInsert />
        {isInTable && (
          <>
            <MantineEditor.TableToggleHeaderRow />
            <MantineEditor.TableRowAfter />
            <MantineEditor.TableRowDelete />
            <MantineEditor.TableColumnAfter />
            <MantineEditor.TableColumnDelete />
            <MantineEditor.TableDelete />
          </>
        )}
      </MantineEditor.ControlsGroup>
      <MantineEditor.ControlsGroup>
        <MantineEditor.Undo />
        <MantineEditor.Redo />
      </MantineEditor.ControlsGroup>
    </MantineEditor.Toolbar>
  )
}
