/** Under a name of ours: its results change without a new identity, and nothing here memoizes them. */
export { useVirtualizer } from '@tanstack/react-virtual';
