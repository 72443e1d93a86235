import { QUANTITY_QUALIFIERS } from "@/lib/model";
import { qualifierLabel } from "@/lib/ties/labels";
import { SelectField, TextField } from "../../form-fields";
import type { ProjectForm, QuantityForm } from "./agreement-form";
import type { Choice } from "./choices";
import { Rows } from "./fields";
import { NumberField } from "./NumberField";
import { RefField } from "./RefField";

interface Props {
  projects: readonly ProjectForm[];
  places: readonly Choice[];
  onChange: (projects: ProjectForm[]) => void;
}

const QUALIFIERS: readonly (readonly [QuantityForm["qualifier"], string])[] = [
  ["", "Not said"],
  ...QUANTITY_QUALIFIERS.map((one) => [one, qualifierLabel(one)] as const),
];
const EMPTY: ProjectForm = { name: "", site: "", phase: "", product: "", quantities: [] };
const EMPTY_QUANTITY: QuantityForm = { value: "", unit: "", what: "", per: "", qualifier: "" };

/** The plans of an agreement: sites and quantities. */
export function ProjectRows({ projects, places, onChange }: Props) {
  return (
    <Rows
      legend="Projects"
      rows={projects}
      what="project"
      add="Add a project"
      empty={EMPTY}
      onChange={onChange}
    >
      {(project, put) => (
        <div className="form-project">
          <div className="form-line">
            <RefField
              label="Site"
              what="place"
              value={project.site}
              options={places}
              onChange={(site) => put({ ...project, site })}
            />
            <TextField label="Name" value={project.name} onChange={(name) => put({ ...project, name })} />
            <TextField
              label="Phase"
              narrow
              value={project.phase}
              onChange={(phase) => put({ ...project, phase })}
            />
            <TextField
              label="Product"
              narrow
              value={project.product}
              onChange={(product) => put({ ...project, product })}
            />
          </div>
          <Rows
            legend="Quantities"
            rows={project.quantities}
            what="quantity"
            add="Add a quantity"
            empty={EMPTY_QUANTITY}
            onChange={(quantities) => put({ ...project, quantities })}
          >
            {(quantity, putQuantity) => <QuantityFields quantity={quantity} onChange={putQuantity} />}
          </Rows>
        </div>
      )}
    </Rows>
  );
}

function QuantityFields({
  quantity,
  onChange,
}: {
  quantity: QuantityForm;
  onChange: (quantity: QuantityForm) => void;
}) {
  return (
    <>
      <NumberField
        label="Number"
        value={quantity.value}
        onChange={(value) => onChange({ ...quantity, value })}
      />
      <TextField
        label="Unit"
        narrow
        placeholder="GWh, EUR, t"
        value={quantity.unit}
        onChange={(unit) => onChange({ ...quantity, unit })}
      />
      <TextField
        label="Of what"
        narrow
        value={quantity.what}
        onChange={(what) => onChange({ ...quantity, what })}
      />
      <TextField
        label="Per"
        narrow
        placeholder="year"
        value={quantity.per}
        onChange={(per) => onChange({ ...quantity, per })}
      />
      <SelectField
        label="How firm"
        narrow
        value={quantity.qualifier}
        options={QUALIFIERS}
        onChange={(qualifier) => onChange({ ...quantity, qualifier })}
      />
    </>
  );
}
