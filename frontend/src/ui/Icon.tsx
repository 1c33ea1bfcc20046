import css from './Icon.module.css'

const PATHS = {
  board: 'M4 16a8 8 0 1 1 16 0M12 16l4-5M6 16h.01M18 16h.01M8 10.500h.01M12 8.500h.01',
  grid: 'M4 4h6.500v6.500H4zM13.500 4H20v6.500h-6.500zM4 13.500h6.500V20H4zM13.500 13.500H20V20h-6.500z',
  chart: 'M4 4v16h16M8.500 16v-4M12.500 16V8M16.500 16v-6',
  outbox: 'M4 14v6h16v-6M4 14l3-9h10l3 9M4 14h5l1 2.500h4l1-2.500h5M12 12V7M9.500 9.500L12 7l2.500 2.500',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  pen: 'M13 5H5v14h14v-8M10 14l.5-3L18 3.500 20.500 6 13 13.500z',
  stamp: 'M6 20V4h12v7M9 8h6M9 12h2M12 20h8M16 20v-3M14 17h4l-1-2v-2h-2v2z',
  split: 'M12 4v5M12 9H5v4M12 9h7v4M3 15h4v5H3zM10 15h4v5h-4zM17 15h4v5h-4zM12 13v2M12 9v4',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  back: 'M14 6l-6 6 6 6',
  forward: 'M10 6l6 6-6 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c.8-3.500 3.800-5.500 7.500-5.500s6.700 2 7.500 5.500',
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5.500 5 12.500 0 18M12 3c-5 5.500-5 12.500 0 18',
  filter: 'M4 5h16l-6.500 8v6l-3-1.500V13z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.200 2.200M16.200 16.200l2.200 2.200M5.600 18.400l2.200-2.200M16.200 7.800l2.200-2.200',
  screen: 'M3 5h18v11H3zM12 16v4M8 20h8',
  pin: 'M12 21s7-6.200 7-11.500A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  bell: 'M6 16.500h12l-1.500-2.500V10a4.500 4.500 0 0 0-9 0v4zM10 19.500h4',
  flag: 'M6 21V4h11l-2.500 4L17 12H6',
  tasks: 'M5 4h14v16H5zM8.500 9.500l1.500 1.500 2.500-3M8.500 15.500h7M14 10h2',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className={css.icon} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
