'use client'

import en from '@/i18n/messages/en/crash.json'
import sl from '@/i18n/messages/sl/crash.json'

const style = { maxWidth: '34rem', margin: '10vh auto', padding: '0 1rem', font: '1rem/1.5 system-ui, sans-serif' }

/** When even the frame of all pages fails: nothing is known of who reads, so it speaks both languages. */
export default function GlobalError() {
  const reload = () => window.location.reload()
  return (
    <html lang="en">
      <body style={{ colorScheme: 'light dark' }}>
        <title>{en.title}</title>
        <main style={style}>
          <h1>{en.title}</h1>
          <p>{en.text}</p>
          <button type="button" onClick={reload}>
            {en.again}
          </button>
          <div lang="sl">
            <h2>{sl.title}</h2>
            <p>{sl.text}</p>
            <button type="button" onClick={reload}>
              {sl.again}
            </button>
          </div>
        </main>
      </body>
    </html>
  )
}
