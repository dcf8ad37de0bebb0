export function Logo() {
  return (
    <svg width="16" height="19" viewBox="0 0 16 19" aria-hidden="true">
      <path d="M2 0v19M14 0v19M2 8.5h12M2 14.5h12" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M3 3.8h10" stroke="var(--accent)" strokeWidth="3" />
    </svg>
  )
}
