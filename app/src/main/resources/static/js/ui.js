// Behaviour that every page shares. Pages work without it; it only makes them quicker.
import './dialogs.js';
import './find.js';
import './toasts.js';
