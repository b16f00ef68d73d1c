import { render } from 'preact';
import { Options } from './options.tsx';
import '../../assets/tokens.css';
import './options.css';

const root = document.getElementById('options');
if (root) render(<Options />, root);
