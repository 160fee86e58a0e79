import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden>
      {children}
    </svg>
  );
}

const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

export const RunningIcon = () => (
  <Icon>
    <path d="M5 3.2v9.6L12.6 8z" fill="currentColor" {...round} />
  </Icon>
);
export const PausedIcon = () => (
  <Icon>
    <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2.4" {...round} />
  </Icon>
);
export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.2 14.3 13.4H1.7zM8 6.5v3.2M8 11.6v.1" {...round} />
  </Icon>
);
/** An empty chair. */
export const AwayIcon = () => (
  <Icon>
    <path d="M5 2.5v6.2h6.2v4.8M5 8.7v4.8M5 11.2h6.2" {...round} />
  </Icon>
);
export const CheckedIcon = () => (
  <Icon>
    <path d="m3 8.6 3.2 3.2L13 4.6" {...round} />
  </Icon>
);
export const CrossIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" {...round} />
  </Icon>
);
export const SkippedIcon = () => (
  <Icon>
    <path d="M3.5 8h8M8.5 4.8 11.8 8l-3.3 3.2" {...round} />
  </Icon>
);
export const UncheckedIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" {...round} />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <path d="M4 7.4h8v5.8H4zM5.6 7.4V5.2a2.4 2.4 0 0 1 4.8 0v2.2" {...round} />
  </Icon>
);
export const BackIcon = () => (
  <Icon>
    <path d="M9.8 3.5 5.2 8l4.6 4.5" {...round} />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon>
    <path d="M6.2 3.5 10.8 8l-4.6 4.5" {...round} />
  </Icon>
);
export const ListIcon = () => (
  <Icon>
    <path d="M2.5 4h.01M5.5 4h8M2.5 8h.01M5.5 8h8M2.5 12h.01M5.5 12h8" {...round} />
  </Icon>
);
export const ReportIcon = () => (
  <Icon>
    <path d="M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6" {...round} />
  </Icon>
);
export const ChecklistIcon = () => (
  <Icon>
    <path d="m2 4.2 1.2 1.2L5.4 3M8 4.4h6M2 11l1.2 1.2 2.2-2.4M8 11.2h6" {...round} />
  </Icon>
);
export const KeysIcon = () => (
  <Icon>
    <path d="M6 6.2a2 2 0 1 1 2.9 1.9c-.6.3-.9.7-.9 1.4M8 11.9v.1" {...round} />
    <circle cx="8" cy="8" r="6.2" strokeWidth="1.3" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5" {...round} />
    <circle cx="9.5" cy="4.5" r="1.8" />
    <circle cx="6.5" cy="11.5" r="1.8" />
  </Icon>
);

/** What is below can be folded away when it is open, and unfolded when it is not. */
export const FoldIcon = ({ open }: { open: boolean }) => (
  <Icon>
    <path d={open ? 'm4 10 4-4 4 4' : 'm4 6 4 4 4-4'} {...round} />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M8 12.5v-9M4 7.5l4-4 4 4" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M8 3.5v9M4 8.5l4 4 4-4" />
  </Icon>
);

export const GripIcon = () => (
  <Icon>
    <path d="M3.5 6h9M3.5 10h9" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" {...round} />
  </Icon>
);

export const CalendarIcon = () => (
  <Icon>
    <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.2v2.6M10.5 2.2v2.6" {...round} />
  </Icon>
);
