// The lattice of types, not the base class of structs.
global using ValueType = Pyc2c.Ir.ValueType;
