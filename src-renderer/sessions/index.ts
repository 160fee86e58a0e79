export { Details as SessionDetails } from './details.tsx';
export { Sessions as default } from './sessions.tsx';
