import type { Hooks } from '../../../gateway/hooks/hooks';

const counted = new Map<string, number>();

export const onOperation: Hooks['onOperation'] = ({ name }) => {
  counted.set(name, (counted.get(name) ?? 0) + 1);
};

/** What was gathered is written before the process ends. */
export const onClose: Hooks['onClose'] = async () => {
  console.log(JSON.stringify(Object.fromEntries(counted)));
};
