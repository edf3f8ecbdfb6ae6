/** The house's line icons and contacts, drawn inline so that a page needs no sprite. All are decoration: the word stands beside them. */
import type { ReactNode } from 'react'
import './icon.css'

const drawings = {
  yes: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  near: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor" stroke="none" />
    </>
  ),
  check: <path d="M5 4h4l2 5-2.5 2a12 12 0 0 0 4.5 4.5l2-2.5 5 2v4c0 1-1 1-1 1C10 20 4 14 4 5z" />,
  unk: (
    <>
      <path d="M8 9a4 4 0 1 1 5.5 3.7c-1 .4-1.5 1-1.5 2.3" />
      <path d="M12 19.2v.1" strokeWidth="3" />
    </>
  ),
  no: <path d="M2 18h5M17 18h5M7 18L17 7" />,
  home: <path d="M3 11.5L12 4l9 7.5M6 10v10h12V10M10 20v-6h4v6" />,
  claim: (
    <>
      <path d="M2 12h5M17 12h5" />
      <circle cx="12" cy="12" r="5" />
      <path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />
    </>
  ),
  book: <path d="M5 3h14v18H5zM9 3v18M12 8h4M12 12h4" />,
  exam: <path d="M4 4h16v16H4zM8 9l1.5 1.5L12 8M8 15l1.5 1.5L12 14M15 10h2M15 16h2" />,
  me: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-4.5 3.5-7 8-7s8 2.5 8 7" />
    </>
  ),
  road: <path d="M3 20h6v-5h6v-5h6V4" />,
  seal: <path d="M5 3h14v12H5zM8 7h8M8 11h5M12 15v6M9 21h6" />,
  cmp: <path d="M4 5h10v6H4zM10 13h10v6H10zM7 14v5" />,
  go: <path d="M9 5l7 7-7 7" />,
  arrow: <path d="M3 12h17M14 6l6 6-6 6" />,
  back: <path d="M15 5l-7 7 7 7" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.5V12l4 2.5" />
    </>
  ),
  flag: <path d="M6 21V4h12l-3 4 3 4H6" />,
  save: <path d="M4 4h13l3 3v13H4zM8 4v5h8V4M8 20v-6h8v6" />,
  print: <path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z" />,
  warn: <path d="M12 3l10 18H2zM12 10v5M12 18v.1" />,
  plus: <path d="M12 5v14M5 12h14" />,
  old: <path d="M4 12a8 8 0 1 0 2.5-5.8M4 3v5h5M12 8v5l3 2" />,
  feed: (
    <>
      <path d="M4 11a9 9 0 0 1 9 9M4 4a16 16 0 0 1 16 16" />
      <circle cx="5.5" cy="18.5" r="1.6" fill="currentColor" />
    </>
  ),
  cal: <path d="M4 6h16v15H4zM4 11h16M8 3v5M16 3v5" />,
  x: <path d="M5 5l14 14M19 5L5 19" />,
  up: <path d="M12 20V5M5 12l7-7 7 7" />,
  down: <path d="M12 4v15M5 12l7 7 7-7" />,
} as const satisfies Record<string, ReactNode>

/** The names of the icons; the five verdicts carry their own name (`yes near check unk no`). */
export type IconName = keyof typeof drawings

/** One icon, as tall as the text beside it and in its colour. `end` sets it after the text instead of before. */
export function Icon({ name, end = false }: { readonly name: IconName; readonly end?: boolean }): React.JSX.Element {
  return (
    <svg className={end ? 'i i-end' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}

/** How a contact stands: closed, open, or drawn dashed because nobody can say. */
export type ContactState = 'yes' | 'no' | 'unk'

/** A contact on the circuit's wire: standing (42 × 44) on the main wire, `lying` (46 × 34) on a rung. Its colour comes from `.is-…` above it. */
export function Contact({ state, lying = false }: { readonly state: ContactState; readonly lying?: boolean }): React.JSX.Element {
  return lying ? (
    <svg className="ct" viewBox="0 0 46 34" aria-hidden="true">
      <path className="hot" d={state === 'yes' ? 'M0 17h7M39 17h7' : 'M0 17h7'} />
      {state === 'yes' ? <path className="arm" d="M13 17h20" /> : <path className="cold" d="M39 17h7" />}
      {state !== 'yes' && <path className="arm" d="M13 16L31 3" strokeDasharray={state === 'unk' ? '4 3' : undefined} />}
      <circle cx="10" cy="17" r="4" />
      <circle cx="36" cy="17" r="4" />
    </svg>
  ) : (
    <svg className="ct" viewBox="0 0 42 44" aria-hidden="true">
      <path className="hot" d={state === 'yes' ? 'M21 0v5M21 39v5' : 'M21 0v5'} />
      {state === 'yes' ? <path className="arm" d="M21 12v20" /> : <path className="cold" d="M21 39v5" />}
      {state !== 'yes' && <path className="arm" d="M22 32L38 10" strokeDasharray={state === 'unk' ? '5 3' : undefined} />}
      <circle cx="21" cy="8" r="4" />
      <circle cx="21" cy="36" r="4" />
    </svg>
  )
}

/** The signal lamp at the end of a circuit; lit by `.lamp.on` around it. */
export function Lamp(): React.JSX.Element {
  return (
    <svg viewBox="0 0 38 38" aria-hidden="true">
      <circle cx="19" cy="19" r="16" />
      <path d="M7.7 7.7l22.6 22.6M30.3 7.7L7.7 30.3" />
    </svg>
  )
}
