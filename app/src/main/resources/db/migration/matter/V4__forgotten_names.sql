-- Whoever is erased from a bench leaves no name in the register.
grant update (name) on matter.conflict_name to sc_app;
