import { describe, expect, it } from 'vitest';
import { placementBeside } from '../../entrypoints/article.content/placement.ts';

const WINDOW = { width: 1000, height: 800 };
const line = (x: number, y: number) => ({ x, y, width: 90, height: 20 });

describe('a card beside a line', () => {
  it('stands below it, at its start', () => {
    expect(placementBeside(line(200, 100), WINDOW, null)).toEqual({
      side: 'below',
      left: 200,
      edge: 128,
      maxHeight: 560,
    });
  });

  it('stands above it where there is more room, hung by its lower edge', () => {
    expect(placementBeside(line(200, 700), WINDOW, null)).toEqual({
      side: 'above',
      left: 200,
      edge: 108,
      maxHeight: 560,
    });
  });

  it('stays inside the window', () => {
    expect(placementBeside(line(950, 100), WINDOW, null).left).toBe(632);
    expect(placementBeside(line(-40, 100), WINDOW, null).left).toBe(8);
    expect(placementBeside(line(100, 100), { width: 300, height: 800 }, null).left).toBe(8);
    expect(placementBeside(line(200, 500), WINDOW, 'below').maxHeight).toBe(264);
  });

  it('changes sides only where no room is left', () => {
    expect(placementBeside(line(200, 500), WINDOW, 'below').side).toBe('below');
    expect(placementBeside(line(200, 700), WINDOW, 'below').side).toBe('above');
    expect(placementBeside(line(200, 200), WINDOW, 'above').side).toBe('above');
    expect(placementBeside(line(200, 60), WINDOW, 'above').side).toBe('below');
  });

  it('covers the line where there is no room on either side', () => {
    expect(placementBeside(line(10, 90), { width: 400, height: 200 }, null)).toMatchObject({
      maxHeight: 160,
      edge: 32,
    });
  });
});
