// The frame of a page about programs.
import { type ProgramPlace, programPlace } from '../places/program-places.js';
import { Frame, type FrameProps } from './frame.js';

export type PageFrameProps = Omit<FrameProps, 'back'> & {
  back: { label: string; to: ProgramPlace | 'home' };
};

export function PageFrame({ back: { label, to }, ...rest }: PageFrameProps) {
  return <Frame {...rest} back={{ label, place: to === 'home' ? '' : programPlace(to) }} />;
}
